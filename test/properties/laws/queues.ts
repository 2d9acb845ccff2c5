// Queue keys: as many as `work by` has, each with a rank that a sort can use.
import type { QueueKey, WorkKey } from '@funnel/bundle';
import { decisionOf, type Law } from './subject.ts';

function nameOf(key: WorkKey): string {
  switch (key.kind) {
    case 'grade':
      return key.grade;
    case 'score':
      return key.score;
    case 'waiting':
      return 'longest waiting';
  }
}

function isRanked({ value, rank }: QueueKey): boolean {
  if (rank === null || value === null) return rank === value;
  // Minus zero would be another text.
  if (!Number.isFinite(rank) || Object.is(rank, -0)) return false;
  return typeof value === 'number' ? rank === 0 - value : rank >= 0;
}

export const queueKeysCanBeSorted: Law = subject => {
  const { rules } = subject.bundle;
  const { routes, excluded, stage } = decisionOf(subject);
  const isOver = rules.lifecycle?.stages.some(({ name, ends }) => ends && name === stage?.name) ?? false;
  for (const { name, work } of rules.routes) {
    const { queue } = routes[name]!;
    const isQueued = work.length > 0 && excluded === null && !isOver;
    if ((queue !== null) !== isQueued) return `${name}: queue ${JSON.stringify(queue)}`;
    if (queue === null) continue;
    if (queue.map(({ by }) => by).join() !== work.map(nameOf).join()) return `${name}: other keys than declared`;
    if (!queue.every(isRanked)) return `${name}: ${JSON.stringify(queue)}`;
  }
  return null;
};
