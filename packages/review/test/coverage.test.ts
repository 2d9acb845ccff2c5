// Which branches count, and when each is tried.
import { describe, expect, it } from 'vitest';
import { coverage, renderCoverage } from '../src/index.ts';
import { compiled, tested } from './sample-rules.ts';

const bundle = compiled();

/** Branches that a single test with this lead goes through. */
function tried(test: string): string[] {
  const report = tested(`tests: [ { name: a, ${test}, expect: { problems: none } } ]\n`, bundle);
  expect(report.problems).toEqual([]);
  const { branches, unknowns } = coverage(bundle, report);
  return [...branches, ...unknowns].filter(each => each.hits.length > 0).map(each => `${each.text} → ${each.side}`);
}

describe('coverage', () => {
  it('counts both answers of conditions, and every arm, without any test as not tried', () => {
    const { total, tried: none, percent, branches } = coverage(bundle, tested('tests: []', bundle));
    // 2 arms of the param, 2 × 2 names, 2 of the exclusion, 2 × 2 + 2 of the rules, 2 bands, 4 × 2 and 2 × 2 lines, 2 uses
    expect(total).toBe(2 + 4 + 2 + 4 + 2 + 2 + 8 + 4 + 2);
    expect([none, percent]).toEqual([0, 0]);
    expect(branches.every(each => each.place !== null)).toBe(true);
  });

  it('knows which side a lead took', () => {
    expect(tried('lead: { email: a@b.example, seniority: vp, department: it, employees: 800 }')).toEqual(
      expect.arrayContaining([
        'param/bar: normally → taken',
        'segment enterprise → no',
        'persona buyer → yes',
        'exclude "Our own people" → no',
        'fit: add 40 when persona is buyer because "Decides" → yes',
        'grade/priority: band hot → taken',
        'ready: refuse when domain of email is "gmail.com" because "Free mail" → no',
        'ready: pass at once when any trial_started because "Trial" → no',
        'ready: require fit >= 60 → yes',
        'ready: require engagement >= bar → no',
        'either: use ready otherwise → taken',
      ]),
    );
  });

  it('counts unknown apart', () => {
    const sides = tried('lead: { seniority: vp }');
    expect(sides).toContain('persona buyer → unknown');
    expect(sides).toContain('ready: refuse when domain of email is "gmail.com" because "Free mail" → unknown');
    expect(sides).not.toContain('persona buyer → no');
  });

  it('does not count what a refusal or a shortcut kept from being asked', () => {
    const refused = tried('lead: { email: a@gmail.com, employees: 800 }');
    expect(refused).toContain('ready: refuse when domain of email is "gmail.com" because "Free mail" → yes');
    expect(refused.filter(each => each.startsWith('ready: pass') || each.startsWith('ready: require'))).toEqual([]);
    const passed = tried('lead: { email: a@b.example }, activities: [ { trial_started: {}, ago: 1 day } ]');
    expect(passed).toContain('ready: pass at once when any trial_started because "Trial" → yes');
    expect(passed.filter(each => each.startsWith('ready: require'))).toEqual([]);
  });

  it('counts nothing of the scores and gates of an excluded lead', () => {
    const excluded = tried('lead: { email: a@acme.example, employees: 800 }');
    expect(excluded).toContain('exclude "Our own people" → yes');
    expect(excluded.filter(each => /^(fit|engagement|ready|asked):/.test(each))).toEqual([]);
  });

  it('asks of a rule on activities whether it gave anything', () => {
    const gives = 'engagement: add 5 per email_click where campaign is "launch" up to 25 points (gives points)';
    const click = (campaign: string) => `lead: {}, activities: [ { email_click: { ${campaign} }, ago: 1 day } ]`;
    expect(tried(click('campaign: launch'))).toContain(`${gives} → yes`);
    expect(tried(click('campaign: other'))).toContain(`${gives} → no`);
    expect(tried(click(''))).toContain(`${gives} → unknown`);
  });

  it('lists what was never tried, with its place', () => {
    const text = renderCoverage(coverage(bundle, tested('tests: []', bundle)), { color: false });
    expect(text).toContain('Branches of the rules tried: 0% (0 of 30)');
    expect(text).toMatch(/rules\.funnel:\d+ ready: require engagement >= bar → no/);
  });
});
