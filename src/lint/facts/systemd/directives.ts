import { cgroupDirectives, killDirectives } from './cgroup-directives.ts';
import type { Directive, Directives } from './directive.ts';
import { execDirectives } from './exec-directives.ts';
import {
  automountDirectives,
  mountDirectives,
  pathDirectives,
  scopeDirectives,
  sliceDirectives,
  swapDirectives,
  timerDirectives,
} from './other-directives.ts';
import { serviceDirectives } from './service-directives.ts';
import { socketDirectives } from './socket-directives.ts';
import { installDirectives, unitDirectives } from './unit-directives.ts';

const running: readonly Directives[] = [cgroupDirectives, killDirectives, execDirectives];

/** The tables of each section; a section has the directives of all its tables. Names are case-sensitive. */
const tables: Readonly<Record<string, readonly Directives[]>> = {
  Unit: [unitDirectives],
  Service: [serviceDirectives, ...running],
  Socket: [socketDirectives, ...running],
  Mount: [mountDirectives, ...running],
  Automount: [automountDirectives],
  Swap: [swapDirectives, ...running],
  Timer: [timerDirectives],
  Path: [pathDirectives],
  Slice: [sliceDirectives, cgroupDirectives],
  Scope: [scopeDirectives, cgroupDirectives, killDirectives],
  Install: [installDirectives],
};

/** The sections that systemd has directives for. */
export const sections: readonly string[] = Object.keys(tables);

/** What is known of a directive; undefined where the section does not have it, or is unknown. */
export function findDirective(section: string, key: string): Directive | undefined {
  for (const table of tablesOf(section)) {
    const row = Object.hasOwn(table, key) ? table[key] : undefined;
    if (row === undefined) continue;
    if (typeof row === 'string') return { kind: row };
    const [kind, since, until] = row;
    return { kind, since, until };
  }
  return undefined;
}

/** The names of the directives of a section. */
export function directiveNames(section: string): string[] {
  return tablesOf(section).flatMap((table) => Object.keys(table));
}

/** The sections that have a directive of this name. */
export function sectionsWith(key: string): string[] {
  return sections.filter((section) => findDirective(section, key) !== undefined);
}

function tablesOf(section: string): readonly Directives[] {
  return Object.hasOwn(tables, section) ? tables[section]! : [];
}
