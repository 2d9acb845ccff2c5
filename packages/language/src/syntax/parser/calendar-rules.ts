// Rules for calendars: weekly hours, dated openings and closings.

import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type { CalendarDeclaration, CalendarLine, HoursNode } from '../nodes/time-declarations.ts';
import type { Draft } from './draft.ts';
import { LifecycleRules } from './lifecycle-rules.ts';

export class CalendarRules extends LifecycleRules {
  calendarHead = this.RULE('calendarHead', (): Draft<CalendarDeclaration> => {
    const draft = this.begin<Draft<CalendarDeclaration>>(this.CONSUME(k.calendar), begun => ({
      kind: 'calendar',
      ...begun,
      name: null,
      label: null,
      zone: null,
      lines: [],
      ownership: [],
    }));
    draft.name = this.nameNode(this.CONSUME(tokens.name));
    this.OPTION(() => {
      draft.label = this.textNode(this.CONSUME(tokens.text));
    });
    this.CONSUME(k.in);
    draft.zone = this.textNode(this.CONSUME2(tokens.text));
    return draft;
  });

  protected calendar = this.RULE('calendar', () => {
    const draft = this.SUBRULE(this.calendarHead);
    this.CONSUME(tokens.openBrace);
    this.MANY(() => this.SUBRULE(this.calendarLine, { ARGS: [draft] }));
    this.CONSUME(tokens.closeBrace);
  });

  calendarLine = this.RULE('calendarLine', (draft: Draft<CalendarDeclaration>) => {
    this.OR([
      { ALT: () => this.SUBRULE(this.ownershipLine, { ARGS: [draft] }) },
      {
        ALT: () => {
          const line = this.SUBRULE(this.opening);
          this.ACTION(() => draft.lines.push(line));
        },
      },
      {
        ALT: () => {
          const line = this.SUBRULE(this.closing);
          this.ACTION(() => draft.lines.push(line));
        },
      },
    ]);
  });

  private opening = this.RULE('opening', (): CalendarLine => {
    const start = this.mark();
    this.CONSUME(k.open);
    return this.choose<CalendarLine>(0, [
      {
        ALT: () => {
          const from = this.nameNode(this.CONSUME(tokens.name));
          const to = this.OPTION(() => {
            this.CONSUME(k.to);
            return this.nameNode(this.CONSUME2(tokens.name));
          });
          const hours = this.SUBRULE(this.hours);
          return { kind: 'open', from, to: to ?? null, hours, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          const date = this.dateNode(this.CONSUME(tokens.date));
          return { kind: 'open_on', date, hours: this.SUBRULE2(this.hours), span: this.spanFrom(start) };
        },
      },
    ]);
  });

  private closing = this.RULE('closing', (): CalendarLine => {
    const start = this.mark();
    this.CONSUME(k.closed);
    return this.choose<CalendarLine>(0, [
      {
        ALT: () => {
          const dates = [this.dateNode(this.CONSUME(tokens.date))];
          this.MANY(() => {
            this.CONSUME(tokens.comma);
            dates.push(this.dateNode(this.CONSUME2(tokens.date)));
          });
          return { kind: 'closed', dates, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.on);
          return { kind: 'closed_on', list: this.nameNode(this.CONSUME(tokens.name)), span: this.spanFrom(start) };
        },
      },
    ]);
  });

  /** `09:00 to 12:30, 13:30 to 18:00`. */
  private hours = this.RULE('hours', (): HoursNode[] => {
    const hours = [this.SUBRULE(this.interval)];
    this.MANY(() => {
      this.CONSUME(tokens.comma);
      hours.push(this.SUBRULE2(this.interval));
    });
    return hours;
  });

  private interval = this.RULE('interval', (): HoursNode => {
    const start = this.mark();
    const from = this.clockNode(this.CONSUME(tokens.clock));
    this.CONSUME(k.to);
    const to = this.clockNode(this.CONSUME2(tokens.clock));
    return { from, to, span: this.spanFrom(start) };
  });
}
