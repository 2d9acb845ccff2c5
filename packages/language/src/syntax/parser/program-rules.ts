// The rule of a whole program, and the parser as it is used.
import type { Declaration } from '../nodes/declaration.ts';
import type { Draft } from './draft.ts';
import { PlanRules } from './plan-rules.ts';

/** A declaration without errors. */
export interface Finished {
  /** The file's offset that its spans count from. */
  readonly start: number;
  /** The index behind its last token. */
  readonly next: number;
  readonly node: Declaration;
}

export class FunnelParser extends PlanRules {
  /** Declarations read so far, each pushed when its last token was read. */
  finished: Finished[] = [];

  constructor(...[messages]: ConstructorParameters<typeof PlanRules>) {
    super(messages);
    this.performSelfAnalysis();
  }

  program = this.RULE('program', () => {
    this.MANY(() => {
      this.SUBRULE(this.declaration);
      this.ACTION(() => this.finish());
    });
  });

  /** Made once: so many choices take longer to make than to take. */
  private choices: { ALT: () => unknown }[] | null = null;

  private declaration = this.RULE('declaration', () => {
    this.choices ??= this.makeChoices();
    this.OR(this.choices);
  });

  private makeChoices() {
    return [
      { ALT: () => this.SUBRULE(this.funnel) },
      { ALT: () => this.SUBRULE(this.lead) },
      { ALT: () => this.SUBRULE(this.activity) },
      { ALT: () => this.SUBRULE(this.listHead) },
      { ALT: () => this.SUBRULE(this.param) },
      { ALT: () => this.SUBRULE(this.segment) },
      { ALT: () => this.SUBRULE(this.excludeHead) },
      { ALT: () => this.SUBRULE(this.score) },
      { ALT: () => this.SUBRULE(this.grade) },
      { ALT: () => this.SUBRULE(this.gate) },
      { ALT: () => this.SUBRULE(this.lifecycle) },
      { ALT: () => this.SUBRULE(this.calendar) },
      { ALT: () => this.SUBRULE(this.sla) },
      { ALT: () => this.SUBRULE(this.team) },
      { ALT: () => this.SUBRULE(this.route) },
      { ALT: () => this.SUBRULE(this.content) },
      { ALT: () => this.SUBRULE(this.handoff) },
      { ALT: () => this.SUBRULE(this.measureHead) },
      { ALT: () => this.SUBRULE(this.target) },
    ];
  }

  private finish(): void {
    const draft = this.draft as Draft<Declaration>;
    draft.span = this.spanFrom(draft.keyword.start);
    this.finished.push({ start: this.base, next: this.consumed(), node: draft });
    this.draft = null;
  }
}
