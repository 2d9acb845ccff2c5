// The names and texts that random programs are made of.

export const textFields = ['email', 'title', 'campaign', 'need', 'city'];
export const numberFields = ['employees', 'visits', 'timeframe', 'spend', 'seats'];
export const booleanFields = ['newsletter', 'partner_lead'];
export const dateFields = ['founded', 'renewal', 'fiscal_end'];
export const instantFields = ['created', 'last_login'];
export const memberFields = ['region', 'source', 'budget', 'office'];
export const textListFields = ['technology', 'interests'];
export const memberListFields = ['products', 'channels'];

/** `region` and `office` share their members, so that they can be compared. */
export const membersOf: Readonly<Record<string, readonly string[]>> = {
  region: ['amer', 'emea', 'apac'],
  office: ['amer', 'emea', 'apac'],
  source: ['web', 'webinar', '"Lead Add Form"', 'partner', 'list'],
  budget: ['none', 'exploring', 'approved'],
  products: ['crm', 'billing', '"Data Lake"'],
  channels: ['mail', 'phone', 'social', 'event'],
  outcome: ['no_answer', 'voicemail', 'connected'],
  tier: ['gold', 'silver', '"No tier"'],
  tags: ['hot', 'cold', 'stale'],
};

export const propertyNames = {
  text: ['path', 'asset', 'topic'],
  number: ['minutes', 'strength', 'amount'],
  boolean: ['mobile'],
  date: ['day'],
  datetime: ['seen'],
  member: ['outcome', 'tier'],
  text_list: ['labels'],
  member_list: ['tags'],
};

export const activityNames = ['page_view', 'email_click', 'download', 'webinar', 'trial', 'call', 'meeting', 'surge'];
export const outsideNames = [
  'Page View',
  'Email Clicked',
  'DL',
  'Webinar Attended',
  'Trial!',
  'Rang',
  'Met',
  'Surge %',
];
export const groups = ['sales', 'support'];

export const addresses = [
  'Pat@Buyer.Example',
  'kim@gmail.com',
  'lee@yahoo.com',
  'a@b@acme.example',
  '"x@y"@gmail.com',
  'nobody',
  'jo@',
];
export const phrases = [
  'VP of Sales',
  'vp',
  'Sales Ops',
  'manager',
  '/pricing',
  'cloud',
  'Kubernetes',
  'École',
  'gmail.com',
];
export const literals = [
  'vp',
  'of sales',
  'SALES',
  'manager',
  '/pricing',
  'cloud',
  'kubernetes',
  'École',
  'gmail.com',
  'ops',
  'acme.example',
  'kim@gmail.com',
];

export const dates = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-09-30', '2027-01-01', '2026-02-28'];
export const instants = ['2026-11-21T12:00Z', '2026-11-20T00:00Z', '2026-10-01T06:30Z'];
export const durations = [
  '1 hour',
  '90 minutes',
  '1 day',
  '3 days',
  '7 days',
  '2 weeks',
  '30 days',
  '36 hours',
  '90 days',
  '52 weeks',
];
/** The shortest first, since a step is not longer than what it divides. */
export const steps = ['12 hours', '1 day', '7 days'];
