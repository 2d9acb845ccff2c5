// The names, hours and spans that random lifecycles, calendars and SLAs are made of.

export const stageNames = ['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'nurture', 'recycled', 'won', 'lost'];
/** Outside names, by place. */
export const stageValues = ['New', 'MQL %', 'Accepted', 'SQL+', 'Opp', 'Back', 'Again', 'Closed Won', 'Closed Lost'];

/** Zones whose clocks are put forward and back at odd hours, by odd amounts, or never. */
export const zones = [
  'America/New_York',
  'America/New_York',
  'Europe/Berlin',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Africa/Cairo',
  'Asia/Beirut',
  'Atlantic/Azores',
  'America/Havana',
  'Antarctica/Troll',
  'UTC',
];

/** Hours of a day, upwards and apart; some begin or end where a clock may be put forward or back. */
export const dayHours = [
  '09:00 to 17:00',
  '09:00 to 17:00',
  '08:30 to 17:30',
  '09:00 to 12:30, 13:30 to 18:00',
  '00:00 to 24:00',
  '20:15 to 24:00',
  '00:00 to 02:30, 10:00 to 16:00',
  '01:30 to 02:00, 02:00 to 02:45, 06:07 to 23:59',
  '00:30 to 01:00, 02:00 to 03:00, 09:00 to 15:00, 23:00 to 24:00',
];

/** Dates near the instants of random records, among them some on which clocks are put back. */
export const calendarDates = [
  '2026-10-25',
  '2026-10-29',
  '2026-11-01',
  '2026-11-11',
  '2026-11-14',
  '2026-11-16',
  '2026-11-20',
  '2026-11-21',
  '2026-11-23',
  '2026-11-26',
  '2026-12-25',
];

export const businessSpans = [
  '1 business hour',
  '90 business minutes',
  '4 business hours',
  '8 business hours',
  '1 business day',
  '2 business days',
  '3 business days',
];
export const elapsedSpans = [
  '30 elapsed minutes',
  '4 elapsed hours',
  '24 elapsed hours',
  '2 elapsed days',
  '1 elapsed week',
];

/** How long a lead is in a stage before something happens. */
export const stays = ['1 day', '36 hours', '3 days', '7 days', '14 days', '30 days'];
