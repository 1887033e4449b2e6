import { byteText } from '../../text/byte-text.ts';
import { commandLine, logPath, logText } from '../../text/log-text.ts';
import { maskText } from '../../text/mask.ts';
import type { CommandStreams } from '../drop-in/butane.ts';
import type { ShownFile } from './shown-file.ts';
import { unifiedDiff } from './unified-diff.ts';

/** The change of a file. */
export interface FilePatch {
  /** The exact change, as a patch for `git apply`; empty if there is no change. */
  readonly patch: () => string;
  /** The change for display: secrets are masked, and terminals do not interpret it. */
  readonly shown: () => string;
}

export function patchOf(before: ShownFile, after: ShownFile): FilePatch {
  const { name } = before.source;
  return {
    // The patch is made of the bytes, because a byte order mark is part of the first line.
    patch: () => unifiedDiff(name, byteText(before.source.bytes), byteText(after.source.bytes)),
    shown: () => logText(unifiedDiff(name, maskedText(before), maskedText(after))),
  };
}

function maskedText({ source, secrets }: ShownFile): string {
  return maskText(source.text, secrets?.get(source) ?? []);
}

/**
 * Shows the change of a file: on a terminal for a person, elsewhere unchanged, for another program.
 *
 * @param writing the option that writes the change. A patch with a line that a CI system would run as a command is not written; the
 * message names the option instead
 */
export function showPatch(
  path: string,
  { patch, shown }: FilePatch,
  writing: string,
  { stdout, result, stderr, stdoutIsTerminal }: CommandStreams,
): void {
  if (stdoutIsTerminal()) {
    stdout(shown());
    return;
  }
  const text = patch();
  const line = commandLine(text);
  if (line === undefined) result(text);
  else
    stderr(
      `${logPath(path)}: the change is not shown, because a CI system would run line ${line} of the patch as a command; use ${writing}\n`,
    );
}
