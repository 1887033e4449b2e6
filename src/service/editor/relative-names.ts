/** What a name of a file does not begin behind. */
const IN_NAME = /[\w./-]/;

/**
 * Returns a function that names files in a message relative to the folder of the workspace that they are in, as `butane check` does in
 * this folder. Of several folders, the name of the folder stays.
 *
 * @param folders the absolute paths of the folders
 * @param config the text of the config that the messages are about. A path that it has is one of the machine, and stays.
 */
export function relativeNames(folders: readonly string[], config: string): (message: string) => string {
  const prefixes = folders
    .filter((folder) => folder !== '/')
    .map((folder) => ({ whole: `${folder}/`, shown: folders.length > 1 ? `${folder.slice(folder.lastIndexOf('/') + 1)}/` : '' }))
    // a folder can be in another one
    .toSorted((a, b) => b.whole.length - a.whole.length);
  let ofFiles: typeof prefixes | undefined;
  return (message) => {
    if (!message.includes('/')) return message;
    ofFiles ??= prefixes.filter(({ whole }) => !config.includes(whole));
    return ofFiles.reduce((shortened, { whole, shown }) => withoutPrefix(shortened, whole, shown), message);
  };
}

function withoutPrefix(message: string, prefix: string, shown: string): string {
  const [first = '', ...rest] = message.split(prefix);
  return rest.reduce((before, part) => before + (IN_NAME.test(before.slice(-1)) ? prefix : shown) + part, first);
}
