import { writeSync } from 'node:fs';
import { textBytes } from '../../text/byte-text.ts';
import { visibleText } from '../../text/visible-text.ts';

declare const BUTANE_VERSION: string;

/** The exit status after an internal error: `EX_SOFTWARE` of sysexits.h. */
const INTERNAL_FAULT = 70;

/** The exit status for what is too large: as for every other config that cannot be translated. */
const TOO_LARGE = 1;

/** What engines say of a text or a buffer that is too long: V8, Node, and JavaScriptCore. */
const TOO_LONG = /^(?:Invalid string length|Array buffer allocation failed|Cannot create a string longer than|Out of memory)/;

/** The longest message in UTF-16 units. Some errors quote their input, which may be long. */
const LONGEST_MESSAGE = 200;

/** The part of the minified source that Bun adds to some messages: `(evaluating 't[0]')`. */
const SOURCE_OF_BUN = / \((?:evaluating|near) '.*'\)$/s;

/**
 * Ends the command with one line after an unhandled exception or rejected promise: with status 70, or with 1 if a text became longer
 * than a text can be. Node and Bun would otherwise print the failing line of the bundle, which may be the whole bundle.
 *
 * @param command `butane` or `ignition-validate`
 */
export function endOnInternalFault(command: string): void {
  const end = (error: unknown): never => {
    const withStack = process.env.BUTANE_DEBUG === '1';
    try {
      writeSync(2, textBytes(isTooLarge(error) ? tooLargeText(command) : internalFaultText(command, error, withStack)));
    } catch {
      // stderr is closed. The exit status still shows the error.
    }
    process.exit(isTooLarge(error) ? TOO_LARGE : INTERNAL_FAULT);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

/** True for an error about a text or a buffer that is too long. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof Error && TOO_LONG.test(error.message);
}

function tooLargeText(command: string): string {
  return `${command}: too large: the config, or what it becomes, is longer than 512 MB. Aliases (*name) repeat long texts: fetch these with \`source\`\n`;
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
