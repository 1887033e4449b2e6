import type { Encoded } from '../../host/ahead.ts';
import { Memo } from '../../text/memo.ts';

/** What the checks of one config share while it is edited: most of its parts are the same after a keystroke. */
export class CheckMemo {
  /** Contents as `butane build` encodes them, by their stand-in, the compression that the config declares, and whether they may be compressed. */
  readonly encoded = new Memo<Encoded>();

  /** Begins a check. */
  begin(): void {
    this.encoded.begin();
  }
}
