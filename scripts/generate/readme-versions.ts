import { ignitionVersions } from '../../src/ignition/versions.ts';
import { variants, versionsOf } from '../../src/spec/versions.ts';

const BEGIN = '<!-- versions: written by `npm run generate` -->\n';
const END = '<!-- end of versions -->\n';

/** Replaces the text between the two comments of the README with the versions of the tables. */
export function withVersions(readme: string): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`README.md: the comments ${BEGIN.trim()} and ${END.trim()} are missing`);
  return readme.slice(0, begin + BEGIN.length) + versionsText() + readme.slice(end);
}

function versionsText(): string {
  const rows = variants().map((variant) => `| \`${variant}\` | ${range(versionsOf(variant), ', ')} |\n`);
  const ignition = range(ignitionVersions, ' and ');
  return `| variant | versions |\n| --- | --- |\n${rows.join('')}\n\`ignition-validate\` accepts Ignition specs ${ignition}.\n`;
}

/** A range of versions: `1.0.0 to 1.7.0, 1.8.0-experimental`. Up to two stable versions are listed separately. */
function range(versions: readonly string[], separator: string): string {
  const stable = versions.filter((version) => !version.includes('-'));
  const stableText = stable.length > 2 ? `${stable[0]} to ${stable.at(-1)}` : stable.join(', ');
  return [stableText, ...versions.filter((version) => version.includes('-'))].filter((part) => part !== '').join(separator);
}
