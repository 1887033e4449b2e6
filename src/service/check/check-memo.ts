import type { Encoded } from '../../host/ahead.ts';
import { UnitTrees } from '../../syntax/unit/unit-trees.ts';
import { Memo } from '../../text/memo.ts';

/** What the checks of one config share while it is edited: most of its parts are the same after a keystroke. */
export class CheckMemo {
  /** Contents as `butane build` encodes them, by their stand-in, the compression that the config declares, and whether they may be compressed. */
  readonly encoded = new Memo<Encoded>();
  /** The units and quadlets. */
  readonly unitTrees = new UnitTrees();

  /** Ends a check: forgets what it did not need. A check that is given up does not end, and the next one has what it left. */
  end(): void {
    this.encoded.end();
    this.unitTrees.end();
  }
}
