// Rules for teams and for the routes that lead to them.

import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type { RouteArmNode, RouteDeclaration, TeamDeclaration, TeamLine } from '../nodes/time-declarations.ts';
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
    ]);
  });

  private routeArm = this.RULE('routeArm', (): RouteArmNode => {
    const start = this.mark();
    this.CONSUME(k.to);
    const team = this.nameNode(this.CONSUME(tokens.name));
    return { team, arm: this.SUBRULE(this.arm), span: this.spanFrom(start) };
  });
}
