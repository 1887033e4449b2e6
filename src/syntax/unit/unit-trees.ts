import { Memo } from '../../text/memo.ts';
import { ownText } from '../../text/own-text.ts';
import type { Dialect } from './dialect.ts';
import { readUnit } from './read-unit.ts';
import type { UnitTree } from './unit-tree.ts';

/** Reads a unit file, a quadlet or a keyfile, as `readUnit` does. */
export type ReadUnit = (text: string, dialect: Dialect) => UnitTree;

/** Trees of units, kept by their texts from one check of a config to the next. */
export class UnitTrees {
  /** The trees of each text: as many as one check asked for. */
  readonly #trees = new Memo<UnitTree[]>();

  /** Ends a check: forgets the trees that it did not ask for. */
  end(): void {
    this.#trees.end();
  }

  /** Returns what reads the units of one check. Two equal texts have two trees, because a finding belongs to one of them. */
  reader(): ReadUnit {
    const uses = new Map<string, number>();
    return (text, dialect) => {
      const key = `${dialect.name} ${text}`;
      const trees = this.#trees.get(key, () => []);
      const use = uses.get(key) ?? 0;
      uses.set(key, use + 1);
      trees[use] ??= readUnit(ownText(text), dialect);
      return trees[use];
    };
  }
}
