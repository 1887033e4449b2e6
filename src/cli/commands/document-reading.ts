import type { ReadOptions } from '../../document/document.ts';
import type { CommandStreams } from '../drop-in/butane.ts';
import { type ComposeFlags, composingOf, outsideValues } from './compose-options.ts';
import { settingsFor } from './find-settings.ts';

/** The options of commands that read configs of any kind. */
export interface DocumentFlags extends ComposeFlags {
  readonly filesDir?: string;
  readonly instance?: string;
}

/** How to read configs, as the command line and the settings say; or what is wrong with these. */
export function documentReading(flags: DocumentFlags, streams: CommandStreams): ReadOptions | { readonly fault: string } {
  const settings = settingsFor(undefined, process.cwd());
  if ('fault' in settings) return settings;
  const composing = composingOf(flags, settings, process.cwd());
  const outside = outsideValues(composing, streams);
  if ('fault' in outside) return outside;
  return { filesDir: flags.filesDir, rootDir: composing.rootDir, instance: flags.instance, outside };
}
