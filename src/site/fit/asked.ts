import { t } from '../../text.ts';

/** A number that a reader may type of the own place, in the base of its unit: 30万 of people. */
export interface AskedNumber {
  /** The measure that it is set against. */
  id: string;
  label: string;
  unit: string;
  /** How somebody may write one. */
  example: string;
}

/** What the fold asks for, in the order in which officials know it. */
export const getAskedNumbers = (): AskedNumber[] => [
  {
    id: 'population',
    label: t('fit.ask.population'),
    unit: t('fit.unit.people'),
    example: t('fit.ask.people.example'),
  },
  { id: 'building', label: t('fit.ask.building'), unit: t('fit.unit.yuan'), example: t('fit.ask.money.example') },
  { id: 'running', label: t('fit.ask.running'), unit: t('fit.unit.yuan'), example: t('fit.ask.money.example') },
  { id: 'mediators', label: t('fit.ask.mediators'), unit: t('fit.unit.people'), example: '12' },
  { id: 'fullTimeMediators', label: t('fit.ask.fullTimeMediators'), unit: t('fit.unit.people'), example: '12' },
];
