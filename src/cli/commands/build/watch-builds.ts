import { setTimeout as pause } from 'node:timers/promises';
import { logLine } from '../../../text/log-text.ts';
import type { Streams } from '../../drop-in/butane.ts';
import { loadCatalogue } from '../load-catalogue.ts';
import { BuildHistory } from './build-history.ts';
import type { Building } from './building.ts';
import type { OutputPlaces } from './output-paths.ts';
import { Watchers } from './watchers.ts';
import { tallyText } from './write-builds.ts';

/** The configs to watch, and the options of the build. */
export interface Watching {
  readonly patterns: readonly string[];
  /** The absolute folder that the patterns are relative to. */
  readonly from: string;
  /** Searches for the configs again. */
  readonly find: () => readonly string[];
  readonly how: Building & OutputPlaces;
  readonly streams: Streams;
}

/** The time in milliseconds in which changes count as one. Editors write a file in several steps. */
const SETTLE = 80;

/** The number of configs that a line names. */
const NAMED = 3;

/** Builds all configs, and builds configs again when they change, until SIGINT or SIGTERM. Returns the exit status. */
export async function watchBuilds({ patterns, from, find, how, streams }: Watching): Promise<number> {
  loadCatalogue();
  const watchers = new Watchers((error) => streams.stderr(`butane build: ${logLine(watchFault(error))}\n`));
  const end = (): void => watchers.stop();
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  try {
    // Watching starts before the first build, so that no change is missed.
    await watchers.watchPatterns(patterns, from);
    const history = new BuildHistory(how, streams);
    let isAnnounced = false;
    for (let changed: ReadonlySet<string> = new Set(); !watchers.stopped; changed = await watchers.next()) {
      if (isAnnounced) {
        await pause(SETTLE);
        changed = new Set([...changed, ...watchers.taken()]);
      }
      const begun = Date.now();
      const files = find();
      const due = history.due(files, changed);
      if (due.length > 0) {
        const run = await history.build(due);
        const result = 'fault' in run ? logLine(run.fault) : tallyText(run.tally);
        streams.stdout(`${clock(begun)} ${namesOf(due)}: ${result} (${Date.now() - begun} ms)\n`);
        await watchers.watchFiles(history.used(), begun);
      }
      if (!isAnnounced) streams.stdout(`watching ${count(files.length)}, until interrupted\n`);
      isAnnounced = true;
    }
    return 0;
  } finally {
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
    await watchers.close();
  }
}

/** The message about a path that cannot be watched, usually because of permissions or the system's limit of watches. */
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

/** The local time of day: `14:05:09`. */
function clock(time: number): string {
  const date = new Date(time);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}
