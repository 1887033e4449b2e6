import { type Outside, readValuesFile, type ValuesFile } from '../compose/outside-values.ts';

/** What a composed config is given from outside. */
export interface VariableOptions {
  /** The directory that contains all included files. Default: `.` */
  readonly rootDir?: string | undefined;
  /** Values of variables, as `--set` gives them: a text, or several for a list. */
  readonly set?: Readonly<Record<string, string | readonly string[]>> | undefined;
  /** YAML texts with values of variables, as `--vars` reads them. Later ones override earlier ones. */
  readonly vars?: readonly string[] | undefined;
  /** Gives values of environment variables. Default: there are none. */
  readonly env?: ((name: string) => string | undefined) | undefined;
}

/**
 * The values that the options give.
 *
 * @throws TypeError if a text of `vars` is not a YAML mapping. The message has the line and none of the text
 */
export function outsideOf({ set = {}, vars = [], env }: VariableOptions): Outside {
  return {
    set: new Map(Object.entries(set).map(([name, value]) => [name, typeof value === 'string' ? [value] : value])),
    vars: vars.map(valuesOf),
    env,
  };
}

function valuesOf(text: string, index: number): ValuesFile {
  const read = readValuesFile(`vars[${index}]`, new TextEncoder().encode(text));
  if ('fault' in read) throw new TypeError(read.fault);
  return read;
}
