import { tomlFiles } from '../../facts/settings-files.ts';
import { inContents } from '../../machine/diagnostics.ts';
import { finding } from '../../machine/finding.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { textFiles } from '../../machine/text-files.ts';
import { readToml } from './read-toml.ts';

/** Settings that are no TOML. */
export const tomlSyntax: MachineLint = (machine) =>
  textFiles(machine, tomlFiles).flatMap(([node, contents]) => {
    const read = readToml(contents.text);
    if (!('fault' in read)) return [];
    const message = `${node.writtenPath} is no TOML: ${read.fault}; the program that reads it does not start`;
    return [inContents(contents, read.span, finding('settings-file/toml-syntax', message, read.help))];
  });
