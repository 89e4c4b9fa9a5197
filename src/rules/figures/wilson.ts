/** The quantile of the normal distribution for 95 of 100. */
const z = 1.959963984540054;

/**
 * The 95% interval of a share of which `hits` of `total` were counted, both from 0 to 1, by Wilson's score without continuity
 * correction (E. B. Wilson 1927, JASA 22:209–212; R. G. Newcombe 1998, Statistics in Medicine 17:857–872, method 3).
 * `total` is more than 0, `hits` not more than `total`.
 */
export function getWilsonInterval(hits: number, total: number): { least: number; most: number } {
  const share = hits / total;
  const spread = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  const middle = share + (z * z) / (2 * total);
  const size = 1 + (z * z) / total;
  // At both ends the interval ends there, whatever the last digit of the sum.
  return { least: hits === 0 ? 0 : (middle - spread) / size, most: hits === total ? 1 : (middle + spread) / size };
}
