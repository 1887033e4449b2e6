import { readFileSync } from 'node:fs';

export const editorsPage = readFileSync(new URL('../../docs/editors.md', import.meta.url), 'utf8');

/** A block of settings of `docs/editors.md`, and the heading above it. */
export interface SettingsBlock {
  readonly heading: string;
  readonly text: string;
}

/** The blocks in a language, such as `lua`. */
export function settingsBlocks(language: string): SettingsBlock[] {
  const sections = editorsPage.split(/^#{2,3} /m).slice(1);
  return sections.flatMap((section) => {
    const heading = section.slice(0, section.indexOf('\n'));
    const blocks = section.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'));
    return [...blocks].map((match) => ({ heading, text: match[1]! }));
  });
}
