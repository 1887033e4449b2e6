import type { Encoded } from '../../host/ahead.ts';
import { UnitTrees } from '../../syntax/unit/unit-trees.ts';
import { textBytes } from '../../text/byte-text.ts';
import { Memo } from '../../text/memo.ts';

/** What the checks of one config share while it is edited: most of its parts are the same after a keystroke. */
export class CheckMemo {
  /** Contents as `butane build` encodes them, by their stand-in, the compression that the config declares, and whether they may be compressed. */
  readonly encoded = new Memo<Encoded>();
  readonly #contents = new Memo<Uint8Array>();
  /** The units and quadlets. */
  readonly unitTrees = new UnitTrees();

  /** The bytes of a text. A text that stays the same has the same array, so that what is made of it need not be made again. */
  readonly bytesOfText = (text: string): Uint8Array => this.#contents.get(text, () => textBytes(text));

  /** Ends a check: forgets what it did not need. A check that is given up does not end, and the next one has what it left. */
  end(): void {
    this.encoded.end();
    this.#contents.end();
    this.unitTrees.end();
  }
}
