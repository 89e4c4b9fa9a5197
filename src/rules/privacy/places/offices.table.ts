/** The rows of offices.tsv, written by `npm run tables`: change the table, never this file. */
export const offices: readonly {
  readonly of: 'office' | 'premises' | 'number';
  readonly words: string;
  readonly notAfter: string;
  readonly notBefore: string;
}[] = [
  { of: 'office', words: '中心', notAfter: '', notBefore: '' },
  { of: 'office', words: '司法所', notAfter: '', notBefore: '' },
  { of: 'office', words: '法院', notAfter: '', notBefore: '' },
  { of: 'office', words: '法庭', notAfter: '', notBefore: '' },
  { of: 'office', words: '检察院', notAfter: '', notBefore: '' },
  { of: 'office', words: '派出所', notAfter: '', notBefore: '' },
  { of: 'office', words: '委员会', notAfter: '', notBefore: '' },
  { of: 'office', words: '村委', notAfter: '', notBefore: '' },
  { of: 'office', words: '居委会', notAfter: '', notBefore: '' },
  { of: 'office', words: '调解(室|委)', notAfter: '', notBefore: '' },
  { of: 'office', words: '服务(站|点)', notAfter: '', notBefore: '' },
  { of: 'office', words: '工作(站|室)', notAfter: '', notBefore: '' },
  { of: 'office', words: '大厅', notAfter: '', notBefore: '' },
  { of: 'office', words: '政府', notAfter: '', notBefore: '' },
  { of: 'office', words: '窗口', notAfter: '', notBefore: '' },
  { of: 'office', words: '大队', notAfter: '', notBefore: '' },
  { of: 'office', words: '事务所', notAfter: '', notBefore: '' },
  { of: 'office', words: '工会', notAfter: '', notBefore: '' },
  { of: 'office', words: '妇联', notAfter: '', notBefore: '' },
  { of: 'office', words: '仲裁委', notAfter: '', notBefore: '' },
  { of: 'office', words: '办公', notAfter: '', notBefore: '' },
  { of: 'office', words: '局', notAfter: '结|大|格|布|僵|残|败|骗|饭|赌|牌', notBefore: '面|部|限|势|促|长' },
  { of: 'premises', words: '公司', notAfter: '', notBefore: '' },
  { of: 'premises', words: '大厦', notAfter: '', notBefore: '' },
  { of: 'number', words: '热线', notAfter: '', notBefore: '' },
  { of: 'number', words: '值班', notAfter: '', notBefore: '' },
  { of: 'number', words: '公开', notAfter: '', notBefore: '' },
  { of: 'number', words: '举报', notAfter: '', notBefore: '' },
  { of: 'number', words: '监督', notAfter: '', notBefore: '' },
  { of: 'number', words: '投诉', notAfter: '', notBefore: '' },
  { of: 'number', words: '咨询', notAfter: '', notBefore: '' },
  { of: 'number', words: '服务', notAfter: '', notBefore: '' },
];
