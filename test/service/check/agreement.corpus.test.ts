import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../src/cli/io/node-host.ts';
import { translate } from '../../../src/compile/translate.ts';
import { validate } from '../../../src/compile/validate.ts';
import { check } from '../../../src/service/check.ts';
import { codesIn } from '../../codes-in-sources.ts';
import { some } from '../../depth.ts';
import { type Case, cases, groups, inputOf, stageFiles } from '../../upstream/cases.ts';

/** The codes of the checks of what the machine will do. */
const machineCodes = codesIn('lint/checks');
const files = stageFiles();
const inputs = groups().flatMap((group) => cases(group).filter((kase) => !kase.setup && !kase.args.includes('-r')));

/** What only `check` looks for, beside the checks of what the machine will do. */
const LINTS =
  /^(?:text|lint|config\/lost-key|resource\/not-gzip|boot-device\/luks-unused|yaml\/(?:second-document|cut-fraction)|embedded-config\/(?:butane|not-ignition))/;

/** Of a mode that was meant to be octal this says nothing new. */
const SPECIAL_BITS = /^setuid\/setgid\/sticky bits/;

/** False alarms of upstream's: the section may be empty, or stand in a drop-in. */
const CORRECTED = /has no install section|doesn't have Install section/;

/** What the drop-in command says of an input: messages without places, and whether it takes it. */
function dropIn(kase: Case): { readonly accepts: boolean; readonly messages: readonly string[] } {
  const bytes = inputOf(kase);
  if (kase.tool === 'ignition-validate') {
    const { report, fatal } = validate(bytes, { all: true });
    return { accepts: !fatal && report.every(({ severity }) => severity !== 'error'), messages: report.map(({ message }) => message) };
  }
  const { report, fatal } = translate(bytes, { files: nodeFiles, filesDir: kase.args.includes('{files}') ? files : '' });
  return { accepts: !fatal, messages: report.map(({ message }) => message) };
}

function problemsOf(kase: Case) {
  const name = kase.tool === 'ignition-validate' ? 'config.ign' : 'config.bu';
  return check(inputOf(kase), { name, files: nodeFiles, filesDir: kase.args.includes('{files}') ? files : '' });
}

describe('check and the drop-in command', () => {
  it.each(some([...new Set(inputs)]))('$id', (kase) => {
    const { accepts, messages } = dropIn(kase);
    const { diagnostics, source } = problemsOf(kase);
    const isLint = (code: string): boolean =>
      machineCodes.has(code) || LINTS.test(code) || (kase.tool === 'ignition-validate' && code === 'mode/decimal');
    const known = diagnostics.filter(({ code }) => !isLint(code));
    expect(known.every(({ severity }) => severity !== 'error')).toBe(accepts);
    // what one finds the other finds
    const restated = diagnostics.some(({ code }) => code === 'mode/decimal') ? SPECIAL_BITS : /^$/;
    // where `check` knows better, it says so in other words or not at all
    const isCorrected = (message: string): boolean => restated.test(message) || CORRECTED.test(message);
    if (accepts) {
      const said = known.map(({ message }) => message);
      expect(messages.filter((message) => !isCorrected(message) && !said.includes(message))).toEqual([]);
      expect(said.filter((message) => !messages.includes(message))).toEqual([]);
    }
    for (const { location, code } of diagnostics) {
      // a lint may be about a local file
      if (!isLint(code)) expect(location.source).toBe(source);
      expect(location.span.start).toBeLessThanOrEqual(location.span.end);
      expect(location.span.end).toBeLessThanOrEqual(location.source.text.length);
    }
    const offsets = diagnostics.filter(({ location }) => location.source === source).map(({ location }) => location.span.start);
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
  });
});
