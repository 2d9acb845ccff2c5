// Whether what is told of a program depends on the day it is looked at.
import { armsOf, type CheckResult, type Declaration, ownershipsOf } from '@funnel/language';

const isDatedDeclaration = (node: Declaration): boolean =>
  ownershipsOf(node)
    .flat()
    .some(({ reviewed }) => reviewed !== null) || armsOf(node).some(({ until }) => until !== null);

/** It says when it was reviewed, or until when a line of it holds. */
export function isDated({ program }: Pick<CheckResult, 'program'>): boolean {
  return program.declarations.some(({ node }) => isDatedDeclaration(node));
}
