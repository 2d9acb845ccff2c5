// What is known of tests and settings, loaded when first asked for.
import type { YamlText } from '@funnel/language-service';
import type { Host } from '../host.ts';
import type { BesidePlace } from './beside.ts';

/** null where the host cannot read settings. */
export async function yamlTextOf(host: Host, { document, kind }: BesidePlace): Promise<YamlText | null> {
  const text = document.getText();
  if (kind === 'settings') {
    const reader = await host.settings();
    return reader === null ? null : { kind, text, vocabulary: reader.vocabulary };
  }
  const { ASPECTS, TEST_SCHEMA } = await import('@funnel/review');
  return { kind, text, vocabulary: { schema: TEST_SCHEMA, aspects: ASPECTS } };
}
