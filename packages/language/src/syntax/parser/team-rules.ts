// Rules for teams, and for the routes that lead to them with the order in which they work.

import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type {
  RouteArmNode,
  RouteDeclaration,
  TeamDeclaration,
  TeamLine,
  WorkKeyNode,
  WorkNode,
} from '../nodes/time-declarations.ts';
import type { Draft } from './draft.ts';
import { SlaRules } from './sla-rules.ts';

export class TeamRules extends SlaRules {
  teamHead = this.RULE('teamHead', (): Draft<TeamDeclaration> => {
    const draft = this.begin<Draft<TeamDeclaration>>(this.CONSUME(k.team), begun => ({
      kind: 'team',
      ...begun,
      name: null,
      label: null,
      lines: [],
      ownership: [],
    }));
    draft.name = this.nameNode(this.CONSUME(tokens.name));
    this.OPTION(() => {
      draft.label = this.textNode(this.CONSUME(tokens.text));
    });
    return draft;
  });

  protected team = this.RULE('team', () => {
    const draft = this.SUBRULE(this.teamHead);
    this.CONSUME(tokens.openBrace);
    this.MANY(() => this.SUBRULE(this.teamLine, { ARGS: [draft] }));
    this.CONSUME(tokens.closeBrace);
  });

  teamLine = this.RULE('teamLine', (draft: Draft<TeamDeclaration>) => {
    this.OR([
      { ALT: () => this.SUBRULE(this.ownershipLine, { ARGS: [draft] }) },
      {
        ALT: () => {
          const line = this.SUBRULE(this.capacity);
          this.ACTION(() => draft.lines.push(line));
        },
      },
    ]);
  });

  private capacity = this.RULE('capacity', (): TeamLine => {
    const start = this.mark();
    return this.choose<TeamLine>(0, [
      {
        ALT: () => {
          this.CONSUME(k.people);
          return { kind: 'people', count: this.numberNode(this.CONSUME(tokens.number)), span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.each);
          const count = this.numberNode(this.CONSUME2(tokens.number));
          const stage = this.nameNode(this.CONSUME(tokens.name));
          this.CONSUME(k.per);
          this.CONSUME(k.week);
          return { kind: 'each', count, stage, span: this.spanFrom(start) };
        },
      },
    ]);
  });

  routeHead = this.RULE('routeHead', (): Draft<RouteDeclaration> => {
    const draft = this.begin<Draft<RouteDeclaration>>(this.CONSUME(k.route), begun => ({
      kind: 'route',
      ...begun,
      name: null,
      label: null,
      arms: [],
      work: [],
      ownership: [],
    }));
    draft.name = this.nameNode(this.CONSUME(tokens.name));
    this.OPTION(() => {
      draft.label = this.textNode(this.CONSUME(tokens.text));
    });
    return draft;
  });

  protected route = this.RULE('route', () => {
    const draft = this.SUBRULE(this.routeHead);
    this.CONSUME(tokens.openBrace);
    this.MANY(() => this.SUBRULE(this.routeLine, { ARGS: [draft] }));
    this.CONSUME(tokens.closeBrace);
  });

  routeLine = this.RULE('routeLine', (draft: Draft<RouteDeclaration>) => {
    this.OR([
      { ALT: () => this.SUBRULE(this.ownershipLine, { ARGS: [draft] }) },
      {
        ALT: () => {
          const arm = this.SUBRULE(this.routeArm);
          this.ACTION(() => draft.arms.push(arm));
        },
      },
      {
        ALT: () => {
          const work = this.SUBRULE(this.work);
          this.ACTION(() => draft.work.push(work));
        },
      },
    ]);
  });

  private routeArm = this.RULE('routeArm', (): RouteArmNode => {
    const start = this.mark();
    this.CONSUME(k.to);
    const team = this.nameNode(this.CONSUME(tokens.name));
    return { team, arm: this.SUBRULE(this.arm), span: this.spanFrom(start) };
  });

  private work = this.RULE('work', (): WorkNode => {
    const start = this.mark();
    this.CONSUME(k.work);
    this.CONSUME(k.by);
    const by = [this.SUBRULE(this.workKey)];
    this.MANY(() => {
      this.CONSUME(k.then);
      by.push(this.SUBRULE2(this.workKey));
    });
    return { by, span: this.spanFrom(start) };
  });

  private workKey = this.RULE('workKey', (): WorkKeyNode => {
    const start = this.mark();
    return this.choose<WorkKeyNode>(0, [
      {
        ALT: () => {
          this.CONSUME(k.longest);
          this.CONSUME(k.waiting);
          return { kind: 'waiting', span: this.spanFrom(start) };
        },
      },
      { ALT: () => this.nameExpression(start, this.nameNode(this.CONSUME(tokens.name)), false) },
    ]);
  });
}
