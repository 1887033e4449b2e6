import { writeSync } from 'node:fs';
import { textBytes } from '../../text/byte-text.ts';
import { visibleText } from '../../text/visible-text.ts';

declare const BUTANE_VERSION: string;

/** The exit status after an internal error: `EX_SOFTWARE` of sysexits.h. */
export const INTERNAL_FAULT = 70;

/** The longest message in UTF-16 units. Some errors quote their input, which may be long. */
const LONGEST_MESSAGE = 200;

/** The part of the minified source that Bun adds to some messages: `(evaluating 't[0]')`. */
const SOURCE_OF_BUN = / \((?:evaluating|near) '.*'\)$/s;

/**
 * Ends the command with one line and status 70 after an unhandled exception or rejected promise. Node and Bun would otherwise print the
 * failing line of the bundle, which may be the whole bundle.
 *
 * @param command `butane` or `ignition-validate`
 */
export function endOnInternalFault(command: string): void {
  const end = (error: unknown): never => {
    const withStack = process.env.BUTANE_DEBUG === '1';
    try {
      writeSync(2, textBytes(internalFaultText(command, error, withStack)));
    } catch {
      // stderr is closed. The exit status still shows the error.
    }
    process.exit(INTERNAL_FAULT);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

/** The message about an internal error, with the version and platform for a bug report. */
export function internalFaultText(command: string, error: unknown, withStack: boolean): string {
  const on = `${process.versions.bun ? `Bun ${process.versions.bun}` : `Node ${process.versions.node}`}, ${process.platform} ${process.arch}`;
  const advice = 'This is a bug. Please report this line, the command line and the input';
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const more = withStack ? `.\n${stack}\n` : '; BUTANE_DEBUG=1 prints where it happened.\n';
  return `${command}: internal error in version ${BUTANE_VERSION} (${on}): ${errorText(error)}. ${advice}${more}`;
}

function errorText(error: unknown): string {
  // A thrown object may not convert to a text: `Object.create(null)`.
  const thrown = typeof error === 'object' && error !== null ? 'an object' : String(error);
  const message = error instanceof Error ? `${error.name}: ${error.message}` : thrown;
  const text = visibleText(message.replace(SOURCE_OF_BUN, '').replace(/\.$/, ''));
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text;
}
