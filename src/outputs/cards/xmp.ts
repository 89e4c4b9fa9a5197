import { escapeHtml } from '../../site/page/escape.ts';
import { toXmlText } from '../../rules/language/xml-text.ts';

/**
 * The metadata field `AIGC` (JSON, GB 45438—2025, annex E) as XMP, under the name that the committee behind the standard has
 * given it for pictures (TC260-PG-20258A).
 */
export const toXmp = (aigc: string): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/"><TC260:AIGC>${escapeHtml(toXmlText(aigc))}</TC260:AIGC></rdf:Description></rdf:RDF></x:xmpmeta>`;
