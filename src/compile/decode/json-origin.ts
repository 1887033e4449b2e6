import type { JsonTape } from '../../syntax/json/json-tape.ts';
import type { Path, Step } from '../../text/path.ts';
import type { Origin, Source, Span } from '../../text/source.ts';

/** Where a value of a JSON text came from. Its place and its path are computed when they are asked for, which most never are. */
export class JsonOrigin implements Origin {
  /**
   * @param index its number on the tape
   * @param around the origin of the struct or list that it is in; absent for the whole config
   * @param step the field or the number that leads from there to it
   */
  constructor(
    readonly tape: JsonTape,
    readonly index: number,
    readonly around?: JsonOrigin,
    readonly step: Step = 0,
  ) {}

  get source(): Source {
    return this.tape.source;
  }

  get span(): Span {
    return this.tape.span(this.index);
  }

  get path(): Path {
    const path: Step[] = [];
    for (let origin: JsonOrigin = this; origin.around; origin = origin.around) path.push(origin.step);
    return path.reverse();
  }
}
