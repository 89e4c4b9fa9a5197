const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];

/** Up to four figures: 1005 is 壹仟零伍. */
const sayGroup = (group: number): string =>
  [...String(group)]
    .map((digit, index, all) =>
      digit === '0' ? '零' : digits.charAt(Number(digit)) + (places[all.length - 1 - index] ?? ''),
    )
    .join('')
    .replace(/零+/gu, '零')
    .replace(/零$/u, '');

function sayWhole(yuan: number): string {
  const groups = [Math.floor(yuan / 1e8), Math.floor(yuan / 1e4) % 1e4, yuan % 1e4];
  return ['亿', '万', '']
    .map((unit, index) => {
      const group = groups[index] ?? 0;
      const isLed = groups.slice(0, index).some((before) => before > 0);
      if (group === 0) return isLed ? '零' : '';
      return (isLed && group < 1000 ? '零' : '') + sayGroup(group) + unit;
    })
    .join('')
    .replace(/零+/gu, '零')
    .replace(/零$/u, '');
}

/**
 * An amount in 分 as receipts write it, so that nobody adds a figure (支付结算办法, annex 一): 1,680.32 is 壹仟陆佰捌拾元零叁角贰分,
 * 107,000.53 is 壹拾万柒仟元零伍角叁分. Up to 9,999 亿 元.
 */
export function sayCapitalYuan(fen: number): string {
  const yuan = Math.floor(fen / 100);
  const [jiao, cents] = [Math.floor(fen / 10) % 10, fen % 10];
  const whole = yuan === 0 ? '' : `${sayWhole(yuan)}元`;
  if (jiao === 0 && cents === 0) return whole === '' ? '零元整' : `${whole}整`;
  const gap = whole !== '' && (jiao === 0 || yuan % 10 === 0) ? '零' : '';
  return (
    whole + gap + (jiao === 0 ? '' : `${digits.charAt(jiao)}角`) + (cents === 0 ? '整' : `${digits.charAt(cents)}分`)
  );
}
