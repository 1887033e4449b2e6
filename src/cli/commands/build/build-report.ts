import type { Translation } from '../../../compile/translate.ts';
import { isFatal } from '../../../diagnostics/diagnostic.ts';
import { logReport, renderLogPretty } from '../../../report/log-pretty.ts';
import { renderRaw } from '../../../report/raw.ts';
import { findSecrets } from '../../../service/check/secret-spans.ts';
import { maskWords, wordsAt } from '../../../service/check/without-secrets.ts';
import { decodeText } from '../../../syntax/decode-text.ts';
import { readYaml } from '../../../syntax/yaml/read-yaml.ts';
import { byteText } from '../../../text/byte-text.ts';
import { logLine, logPath, logText } from '../../../text/log-text.ts';
import type { Building } from './building.ts';

/**
 * What `butane build` says of a config: the drop-in command's words, each line that needs it with the name of the config, without
 * secrets and without anything that acts on a terminal or a CI system.
 *
 * @param reasons why outputs of other configs could not be embedded, in words
 */
export function buildReport(
  config: string,
  bytes: Uint8Array,
  { report, fatal }: Translation,
  reasons: readonly string[],
  { rawErrors, strict, color }: Building,
): (string | Uint8Array)[] {
  const name = logPath(config);
  const because = reasons.map((reason) => `${name}: ${logLine(reason)}\n`);
  if (report.length === 0 && !fatal) return because;
  const decoded = decodeText(bytes, config);
  const text = 'text' in decoded ? decoded.text : byteText(bytes);
  const read = 'text' in decoded ? readYaml(decoded) : undefined;
  const secrets = findSecrets(text, read?.fault ? undefined : read?.root);

  const shown = report.map((diagnostic) => {
    const { message, help, location } = diagnostic;
    const words = location?.source.text === text ? wordsAt(location.span, secrets, text) : [];
    return { ...diagnostic, message: maskWords(message, words), help: help === undefined ? undefined : maskWords(help, words) };
  });
  const parts: (string | Uint8Array)[] = [
    rawErrors ? named(name, renderRaw(logReport(shown))) : renderLogPretty(shown, secrets.spans, color),
  ];
  parts.push(...because);
  if (fatal && (reasons.length === 0 || isFatal(report))) {
    const words = wordsAt({ start: 0, end: text.length }, secrets, text);
    parts.push(`${name}: Error translating config: ${logText(maskWords(fatal.message, words))}\n`);
    if (fatal.help !== undefined && !rawErrors) parts.push(`  = help: ${logLine(maskWords(fatal.help, words))}\n`);
  } else if (!fatal && strict && report.length > 0) parts.push(`${name}: Config produced warnings and --strict was specified\n`);
  return parts;
}

/** A raw report does not say whose it is. */
function named(name: string, report: string): string {
  return report.replace(/^(?=.)/gm, () => `${name}: `);
}
