// A score's shares add up to it exactly, and it keeps to its range and its unit.
import { decisionOf, type Law } from './subject.ts';

const millionths = (points: number) => BigInt(Math.round(points * 1_000_000));

export const sharesAddUp: Law = subject => {
  const { scores } = decisionOf(subject);
  for (const score of subject.bundle.rules.scores) {
    const { value, shares, lowest, highest } = scores[score.name]!;
    const sum = shares.reduce((total, share) => total + millionths(share.points), 0n);
    if (sum !== millionths(value)) return `${score.name}: the shares add up to ${sum} millionths, not to ${value}`;
    if (value * 1000 < score.lowest || value * 1000 > score.highest) return `${score.name}: ${value} is out of range`;
    if (Math.round(value * 1000) % score.by !== 0) return `${score.name}: ${value} is no multiple of its unit`;
    if (lowest > value || value > highest) return `${score.name}: ${value} is not from ${lowest} to ${highest}`;
  }
  return null;
};
