// Rules for what the program speaks about: funnel, lead, activity, list.

import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type {
  ActivityDeclaration,
  FieldNode,
  FunnelDeclaration,
  LeadDeclaration,
  ListDeclaration,
} from '../nodes/declaration.ts';
import type { Draft } from './draft.ts';
import { type FieldHolder, FieldRules } from './field-rules.ts';

export class FactRules extends FieldRules {
  funnelHead = this.RULE('funnelHead', (): Draft<FunnelDeclaration> => {
    const draft = this.begin<Draft<FunnelDeclaration>>(this.CONSUME(k.funnel), begun => ({
      kind: 'funnel',
      ...begun,
      name: null,
      label: null,
      ownership: [],
    }));
    draft.name = this.nameNode(this.CONSUME(tokens.name));
    this.OPTION(() => {
      draft.label = this.textNode(this.CONSUME(tokens.text));
    });
    return draft;
  });

  funnelLine = this.RULE('funnelLine', (draft: Draft<FunnelDeclaration>) => {
    this.SUBRULE(this.ownershipLine, { ARGS: [draft] });
  });

  protected funnel = this.RULE('funnel', () => {
    const draft = this.SUBRULE(this.funnelHead);
    this.OPTION(() => {
      this.CONSUME(tokens.openBrace);
      this.MANY(() => this.SUBRULE(this.funnelLine, { ARGS: [draft] }));
      this.CONSUME(tokens.closeBrace);
    });
  });

  leadHead = this.RULE('leadHead', (): Draft<LeadDeclaration> => {
    const draft = this.begin<Draft<LeadDeclaration>>(this.CONSUME(k.lead), begun => ({
      kind: 'lead',
      ...begun,
      per: null,
      fields: [],
      ownership: [],
    }));
    this.OPTION(() => {
      this.CONSUME(k.per);
      draft.per = this.nameNode(this.CONSUME(tokens.name));
    });
    return draft;
  });

  leadLine = this.RULE('leadLine', (draft: Draft<LeadDeclaration>) => {
    this.SUBRULE(this.fieldLine, { ARGS: [this.fieldsOf(draft, draft?.fields)] });
  });

  protected lead = this.RULE('lead', () => {
    const draft = this.SUBRULE(this.leadHead);
    this.CONSUME(tokens.openBrace);
    this.MANY(() => this.SUBRULE(this.leadLine, { ARGS: [draft] }));
    this.CONSUME(tokens.closeBrace);
  });

  activityHead = this.RULE('activityHead', (): Draft<ActivityDeclaration> => {
    const draft = this.begin<Draft<ActivityDeclaration>>(this.CONSUME(k.activity), begun => ({
      kind: 'activity',
      ...begun,
      name: null,
      by: null,
      label: null,
      from: null,
      properties: [],
      ownership: [],
    }));
    draft.name = this.nameNode(this.CONSUME(tokens.name));
    this.OPTION(() => {
      this.CONSUME(k.by);
      draft.by = this.nameNode(this.CONSUME2(tokens.name));
    });
    this.OPTION2(() => {
      draft.label = this.textNode(this.CONSUME(tokens.text));
    });
    this.OPTION3(() => {
      this.CONSUME(k.from);
      draft.from = this.textNode(this.CONSUME2(tokens.text));
    });
    return draft;
  });

  activityLine = this.RULE('activityLine', (draft: Draft<ActivityDeclaration>) => {
    this.SUBRULE(this.fieldLine, { ARGS: [this.fieldsOf(draft, draft?.properties)] });
  });

  protected activity = this.RULE('activity', () => {
    const draft = this.SUBRULE(this.activityHead);
    this.OPTION(() => {
      this.CONSUME(tokens.openBrace);
      this.MANY(() => this.SUBRULE(this.activityLine, { ARGS: [draft] }));
      this.CONSUME(tokens.closeBrace);
    });
  });

  listHead = this.RULE('listHead', (): Draft<ListDeclaration> => {
    const draft = this.begin<Draft<ListDeclaration>>(this.CONSUME(k.list), begun => ({
      kind: 'list',
      ...begun,
      name: null,
      values: [],
      from: null,
    }));
    draft.name = this.nameNode(this.CONSUME(tokens.name));
    this.OR([
      {
        ALT: () => {
          this.CONSUME(tokens.equal);
          draft.values.push(this.textNode(this.CONSUME(tokens.text)));
          this.MANY(() => {
            this.CONSUME(tokens.comma);
            draft.values.push(this.textNode(this.CONSUME3(tokens.text)));
          });
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.from);
          draft.from = this.textNode(this.CONSUME2(tokens.text));
        },
      },
    ]);
    return draft;
  });

  private fieldsOf(draft: Pick<FieldHolder, 'ownership'>, into: FieldNode[]): FieldHolder {
    return { ownership: draft?.ownership, into };
  }
}
