/** Cuts a double in two halves of 26 bits (Veltkamp). */
const SPLITTER = 2 ** 27 + 1;

/** A sum with twice the digits of a double (Ogita, Rump and Oishi, 2005): large numbers may cancel out in it. */
export class WideSum {
  #high = 0;
  #low = 0;

  add(value: number): void {
    const sum = this.#high + value;
    const part = sum - this.#high;
    this.#low += this.#high - (sum - part) + (value - part);
    this.#high = sum;
  }

  /** Adds a × b, with the digits that a double would round off. For factors below 1e150 in size. */
  addProduct(a: number, b: number): void {
    const product = a * b;
    const wideA = SPLITTER * a;
    const highA = wideA - (wideA - a);
    const lowA = a - highA;
    const wideB = SPLITTER * b;
    const highB = wideB - (wideB - b);
    const lowB = b - highB;
    this.add(product);
    this.#low += lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB);
  }

  /** The sum as a double. */
  get value(): number {
    return this.#high + this.#low;
  }

  /** What `value` leaves out. */
  get rest(): number {
    return this.#high - this.value + this.#low;
  }
}
