/** What a picture is, as the words before the names of who made it: "Illustration: …". */
import { fitting } from '../core/words/match.js';

export type PictureRole =
  'photograph' | 'illustration' | 'graphic' | 'map' | 'cartoon' | 'montage' | 'source';

/** What stands between a role and its names, and between one credit and the next. */
interface Marks {
  colon: string;
  between: string;
}

export type RoleWords = Marks & Record<PictureRole, string>;

const WESTERN: Marks = { colon: ': ', between: '; ' };
const FULL_WIDTH: Marks = { colon: '：', between: '；' };

/** By the codes of the kit's words. */
const ROLES: Record<string, RoleWords> = {
  ar: { colon: ': ', between: '؛ ', photograph: 'تصوير', illustration: 'رسم', graphic: 'رسم بياني', map: 'خريطة', cartoon: 'كاريكاتير', montage: 'صورة مركّبة', source: 'المصدر' },
  de: { ...WESTERN, photograph: 'Foto', illustration: 'Illustration', graphic: 'Grafik', map: 'Karte', cartoon: 'Karikatur', montage: 'Montage', source: 'Quelle' },
  en: { ...WESTERN, photograph: 'Photograph', illustration: 'Illustration', graphic: 'Graphic', map: 'Map', cartoon: 'Cartoon', montage: 'Montage', source: 'Source' },
  es: { ...WESTERN, photograph: 'Foto', illustration: 'Ilustración', graphic: 'Gráfico', map: 'Mapa', cartoon: 'Viñeta', montage: 'Montaje', source: 'Fuente' },
  fr: { colon: '\u00a0: ', between: '\u202f; ', photograph: 'Photo', illustration: 'Illustration', graphic: 'Infographie', map: 'Carte', cartoon: 'Dessin', montage: 'Montage', source: 'Source' },
  he: { ...WESTERN, photograph: 'צילום', illustration: 'איור', graphic: 'תרשים', map: 'מפה', cartoon: 'קריקטורה', montage: 'עיבוד תמונה', source: 'מקור' },
  ja: { ...FULL_WIDTH, photograph: '写真', illustration: 'イラスト', graphic: '図', map: '地図', cartoon: '風刺画', montage: '合成写真', source: '出典' },
  ko: { ...WESTERN, photograph: '사진', illustration: '일러스트', graphic: '그래픽', map: '지도', cartoon: '만평', montage: '합성 사진', source: '출처' },
  pt: { ...WESTERN, photograph: 'Foto', illustration: 'Ilustração', graphic: 'Gráfico', map: 'Mapa', cartoon: 'Cartum', montage: 'Montagem', source: 'Fonte' },
  ru: { ...WESTERN, photograph: 'Фото', illustration: 'Иллюстрация', graphic: 'Графика', map: 'Карта', cartoon: 'Карикатура', montage: 'Коллаж', source: 'Источник' },
  'zh-hans': { ...FULL_WIDTH, photograph: '摄影', illustration: '插图', graphic: '图表', map: '地图', cartoon: '漫画', montage: '合成图片', source: '来源' },
  'zh-hant': { ...FULL_WIDTH, photograph: '攝影', illustration: '插圖', graphic: '圖表', map: '地圖', cartoon: '漫畫', montage: '合成圖片', source: '來源' },
}; // prettier-ignore

/** The words for a language tag (BCP 47), English where the kit has none. */
export function roleWords(lang: string): RoleWords {
  return fitting(ROLES, lang);
}

/** What newsrooms and their systems call who made a picture, in singular and plural, with and without "by". */
const CALLED: [RegExp, PictureRole][] = [
  [/^photo(?:s|graph|graphs|graphy|grapher|graphers)?$/, 'photograph'],
  [/^(?:illustrat(?:ion|ions|or|ors)|drawings?|artists?|artwork)$/, 'illustration'],
  [/^(?:graphics?|infographics?|charts?|graphic designers?)$/, 'graphic'],
  [/^(?:maps?|cartograph(?:y|er|ers))$/, 'map'],
  [/^cartoon(?:s|ist|ists)?$/, 'cartoon'],
  [/^(?:photo ?)?(?:montage|composite|collage)$/, 'montage'],
  [/^(?:data ?)?sources?$/, 'source'],
];

/** The role that a word names; undefined for a word of the newsroom's own. */
export function pictureRole(word: string): PictureRole | undefined {
  const plain = word.trim().toLowerCase().replace(/_/g, ' ').replace(/ by$/, '');
  return CALLED.find(([pattern]) => pattern.test(plain))?.[1];
}
