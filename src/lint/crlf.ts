import { inConfig } from '../compile/check/locate.ts';
import type { Rule } from '../compile/check/rule.ts';
import { runRules } from '../compile/check/run.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import { text } from '../schema/placed.ts';
import { type Contents, contentsOf } from './contents.ts';
import type { Lint } from './lint.ts';

/** Characters of a script to look at. The kernel reads the interpreter from its first 256 bytes. */
const FIRST_LINE = 1024;
const HASH = 0x23;
const BANG = 0x21;
const CR = 0x0d;
const LF = 0x0a;

/** Windows line ends in scripts and units, which fail for them. */
export const crlf: Lint = ({ config, spec, files }) => {
  const lint = (
    on: string,
    fields: readonly string[],
    kind: 'script' | 'unit',
    hasProblem: (bytes: Uint8Array) => boolean,
    most?: number,
  ): Rule => ({
    on,
    check(struct, say) {
      // most contents are in the config, and have no carriage return
      if (text(struct, fields[0]!)?.includes('\r') === false) return;
      const contents: Contents | undefined = contentsOf(struct, fields, files, most);
      if (contents && hasProblem(contents.bytes)) say([contents.field], diagnose('text/crlf', kind));
    },
  });
  const rules = [
    ...['Resource', 'FileContents'].map((on) => lint(on, ['inline', 'local'], 'script', isCrlfScript, FIRST_LINE)),
    ...['Unit', 'Dropin', 'Quadlet'].map((on) => lint(on, ['contents', 'contents_local'], 'unit', hasCrlf)),
  ];
  return runRules(rules, config, spec.shape, inConfig);
};

function isCrlfScript(bytes: Uint8Array): boolean {
  if (bytes[0] !== HASH || bytes[1] !== BANG) return false;
  const end = bytes.indexOf(LF);
  return end > 0 && bytes[end - 1] === CR;
}

function hasCrlf(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) if (bytes[at - 1] === CR) return true;
  return false;
}
