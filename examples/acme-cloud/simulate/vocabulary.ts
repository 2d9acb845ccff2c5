// The words that the made-up leads and their doings use.

export const CAMPAIGNS = ['cost-control', 'spring-launch', 'kubernetes-guide', 'autumn-roadshow', 'customer-stories'];

export const TECHNOLOGIES = [
  'kubernetes',
  'kubernetes',
  'terraform',
  'vmware',
  'openstack',
  'ansible',
  'mainframe',
  'oracle',
  'sap',
];

export const PAGES = [
  '/',
  '/product',
  '/product/security',
  '/docs/start',
  '/docs/api',
  '/blog/egress-costs',
  '/customers',
  '/about',
];

export const PRICING_PAGES = ['/pricing', '/pricing', '/pricing/calculator', '/Pricing'];

/** Pages that no rule looks at: where visitors without a purpose end up. */
export const IDLE_PAGES = ['/blog/ten-years', '/blog/team-day', '/careers', '/about', '/press'];

export const ASSETS = [
  'ten-myths',
  'tco-calculator',
  'security-white-paper',
  'migration-checklist',
  'egress-guide',
  'sizing-sheet',
];

export const WEBINARS = [
  'Cloud bills, line by line',
  'Backup that restores',
  'Leaving your first cloud',
  'Kubernetes without tears',
  'Multi-cloud in practice',
  'Audits made easy',
];

export const TOPICS = ['cloud cost', 'container platform', 'data residency', 'disaster recovery'];

export const NEEDS = ['lower the bill', 'leave the data centre', 'pass an audit', 'one platform for all teams'];

export const TITLES: Readonly<Record<string, string>> = {
  junior: 'Specialist',
  manager: 'Manager',
  director: 'Director',
  vp: 'VP',
  c_level: 'Chief Officer',
};

export const DEPARTMENTS: Readonly<Record<string, string>> = {
  it: 'IT',
  security: 'Security',
  finance: 'Finance',
  marketing: 'Marketing',
  other: 'Operations',
};
