import { writeSync } from 'node:fs';
import { textBytes } from '../../text/byte-text.ts';
import { visibleText } from '../../text/visible-text.ts';

declare const BUTANE_VERSION: string;

/** The exit status of a command that met a bug of its own: `EX_SOFTWARE` of sysexits.h. */
export const INTERNAL_FAULT = 70;

/** Messages of some errors quote their input, which may be long. */
const LONGEST_MESSAGE = 200;

/** Bun adds a piece of the minified source to some messages: `(evaluating 't[0]')`. */
const SOURCE_OF_BUN = / \((?:evaluating|near) '.*'\)$/s;

/**
 * Ends the command with one line and status 70 when an exception or a rejected promise is not handled anywhere. Otherwise Node
 * and Bun print the line of the bundle that failed, which can be all of it.
 *
 * @param command `butane` or `ignition-validate`
 */
export function endOnInternalFault(command: string): void {
  const end = (error: unknown): never => {
    const withStack = process.env.BUTANE_DEBUG === '1';
    try {
      writeSync(2, textBytes(internalFaultText(command, error, withStack)));
    } catch {
      // stderr is closed: the status says it
    }
    process.exit(INTERNAL_FAULT);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

/** What is printed about a bug, with the version and the platform that a report of it needs. */
export function internalFaultText(command: string, error: unknown, withStack: boolean): string {
  const on = `${process.versions.bun ? `Bun ${process.versions.bun}` : `Node ${process.versions.node}`}, ${process.platform} ${process.arch}`;
  const advice = 'This is a bug. Please report this line, the command line and the input';
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const more = withStack ? `.\n${stack}\n` : '; BUTANE_DEBUG=1 prints where it happened.\n';
  return `${command}: internal error in version ${BUTANE_VERSION} (${on}): ${errorText(error)}. ${advice}${more}`;
}

function errorText(error: unknown): string {
  // what is no error may have no text: `Object.create(null)`
  const thrown = typeof error === 'object' && error !== null ? 'an object' : String(error);
  const message = error instanceof Error ? `${error.name}: ${error.message}` : thrown;
  const text = visibleText(message.replace(SOURCE_OF_BUN, '').replace(/\.$/, ''));
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text;
}
