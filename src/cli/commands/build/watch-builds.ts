import { setTimeout as pause } from 'node:timers/promises';
import { logLine } from '../../../text/log-text.ts';
import type { Streams } from '../../drop-in/butane.ts';
import type { Building } from './building.ts';
import { KnownBuilds } from './known-builds.ts';
import type { OutputPlaces } from './output-paths.ts';
import { Watchers } from './watchers.ts';
import { tallyText } from './write-builds.ts';

/** What to watch, and how to build it. */
export interface Watching {
  readonly patterns: readonly string[];
  /** The folder that they count from, absolute. */
  readonly from: string;
  /** Looks for configs anew. */
  readonly find: () => readonly string[];
  readonly how: Building & OutputPlaces;
  readonly streams: Streams;
}

/** Editors write a file in several steps; changes so close together, in milliseconds, are one. */
const SETTLE = 80;

/** So many configs are named in a line. */
const NAMED = 3;

/** Builds, and builds again what changes, until the process is told to end. Returns the exit status. */
export async function watchBuilds({ patterns, from, find, how, streams }: Watching): Promise<number> {
  const watchers = new Watchers((error) => streams.stderr(`butane build: ${logLine(watchFault(error))}\n`));
  const end = (): void => watchers.stop();
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  try {
    // first, so that no change is missed
    await watchers.watchPatterns(patterns, from);
    const builds = new KnownBuilds(how, streams);
    let said = false;
    for (let changed: ReadonlySet<string> = new Set(); !watchers.stopped; changed = await watchers.next()) {
      if (said) {
        await pause(SETTLE);
        changed = new Set([...changed, ...watchers.taken()]);
      }
      const begun = Date.now();
      const files = find();
      const due = builds.due(files, changed);
      if (due.length > 0) {
        const run = await builds.build(due);
        const came = 'fault' in run ? logLine(run.fault) : tallyText(run.tally);
        streams.stdout(`${clock(begun)} ${namesOf(due)}: ${came} (${Date.now() - begun} ms)\n`);
        await watchers.watchFiles(builds.used(), begun);
      }
      if (!said) streams.stdout(`watching ${count(files.length)}, until interrupted\n`);
      said = true;
    }
    return 0;
  } finally {
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
    await watchers.close();
  }
}

/** Why something is not watched: mostly that it may not be read, or that the system watches all it will. */
function watchFault(error: unknown): string {
  const { code = '', path = '', message } = error as { code?: string; path?: string; message: string };
  return code === 'ENOSPC' ? 'cannot watch more files; see fs.inotify.max_user_watches' : `cannot watch ${path}: ${message}`;
}

function namesOf(configs: readonly string[]): string {
  return configs.length <= NAMED ? configs.map(logLine).join(', ') : count(configs.length);
}

function count(configs: number): string {
  return `${configs} ${configs === 1 ? 'config' : 'configs'}`;
}

/** The time of day by the clock on the wall. */
function clock(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}
