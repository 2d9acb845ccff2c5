// The rules with stages and clocks, and content, hand-offs and a queue on top; decided for each region where that is asked for.
import type { Bundle } from '@funnel/bundle';
import { compiled } from './sample-rules.ts';
import { TIME_RULES } from './time-rules.ts';

const HANDOVER = `
content {
  step early
  step late opens when any page_view and budget is approved
  step final opens when any replied
  offer "Myths" in early taken on page_view
  offer "Paper" in late taken on replied when budget is approved
  offer "Visit" in late
}

handoff new_mql on entering mql {
  to owner
  include employees, engagement, segment
  include last 2 activities
  suggest content
}

handoff lost_one on entering lost {
  to "manager"
}
`;

export function handoverBundle(per: string | null = null): Bundle {
  const text = TIME_RULES.replace('lead {', per === null ? 'lead {' : `lead per ${per} {`)
    .replace(
      'segment new when stage is inquiry',
      'segment new when stage is inquiry {\n  note "Hello" "First contact"\n}',
    )
    .replace('  to sdr otherwise\n', '  to sdr otherwise\n  work by engagement then longest waiting\n');
  return compiled(text + HANDOVER);
}
