/**
 * What is said beside a number of comments, in the kit's languages. Not among the words of core, which every page loads:
 * the browser gets these when there is something to say.
 */
import type { Plural } from '../core/format.js';
import { wordsCode } from '../core/words/match.js';

/** `{comments}` is the number with its noun. */
export interface CountWords {
  /** No further comments are taken. */
  closed: string;
  /** The same where there is no comment, or nobody knows how many. */
  noneClosed: string;
  /** The number could not be had, and this is the one from before. */
  failed: string;
  /** There is none from before. */
  unknown: string;
  /** `{n}` of them came since the reader's last visit. */
  fresh: Plural;
}

const all: Record<string, CountWords> = {
  ar: {
    closed: '{comments}، النقاش مغلق',
    noneClosed: 'التعليقات مغلقة',
    failed: '{comments}، لم يُحدَّث العدد',
    unknown: 'التعليقات، العدد غير معروف',
    fresh: {
      one: '{comments}، واحد جديد',
      two: '{comments}، اثنان جديدان',
      few: '{comments}، {n} جديدة',
      many: '{comments}، {n} جديدًا',
      other: '{comments}، {n} جديد',
    },
  },
  de: {
    closed: '{comments}, geschlossen',
    noneClosed: 'Kommentare sind geschlossen',
    failed: '{comments}, nicht aktuell',
    unknown: 'Kommentare, Anzahl unbekannt',
    fresh: { one: '{comments}, {n} neuer', other: '{comments}, {n} neue' },
  },
  en: {
    closed: '{comments}, closed',
    noneClosed: 'Comments are closed',
    failed: '{comments}, not updated',
    unknown: 'Comments, number unknown',
    fresh: { other: '{comments}, {n} new' },
  },
  es: {
    closed: '{comments}, debate cerrado',
    noneClosed: 'Los comentarios están cerrados',
    failed: '{comments}, sin actualizar',
    unknown: 'Comentarios, número desconocido',
    fresh: {
      one: '{comments}, {n} nuevo',
      many: '{comments}, {n} de nuevos',
      other: '{comments}, {n} nuevos',
    },
  },
  fr: {
    closed: '{comments}, débat clos',
    noneClosed: 'Les commentaires sont fermés',
    failed: '{comments}, non actualisé',
    unknown: 'Commentaires, nombre inconnu',
    fresh: {
      one: '{comments}, {n} nouveau',
      many: '{comments}, {n} de nouveaux',
      other: '{comments}, {n} nouveaux',
    },
  },
  he: {
    closed: '{comments}, הדיון סגור',
    noneClosed: 'התגובות סגורות',
    failed: '{comments}, לא עודכן',
    unknown: 'תגובות, המספר אינו ידוע',
    fresh: { one: '{comments}, אחת חדשה', two: '{comments}, שתיים חדשות', other: '{comments}, {n} חדשות' }, // prettier-ignore
  },
  ja: {
    closed: '{comments}（受付終了）',
    noneClosed: 'コメントの受付は終了しました',
    failed: '{comments}（未更新）',
    unknown: 'コメント（件数不明）',
    fresh: { other: '{comments}（新着{n}件）' },
  },
  ko: {
    closed: '{comments}, 마감됨',
    noneClosed: '댓글이 마감되었습니다',
    failed: '{comments}, 갱신되지 않음',
    unknown: '댓글, 개수 알 수 없음',
    fresh: { other: '{comments}, 새 댓글 {n}개' },
  },
  pt: {
    closed: '{comments}, debate encerrado',
    noneClosed: 'Os comentários estão encerrados',
    failed: '{comments}, não atualizado',
    unknown: 'Comentários, número desconhecido',
    fresh: {
      one: '{comments}, {n} novo',
      many: '{comments}, {n} de novos',
      other: '{comments}, {n} novos',
    },
  },
  ru: {
    closed: '{comments}, закрыто',
    noneClosed: 'Комментарии закрыты',
    failed: '{comments}, не обновлено',
    unknown: 'Комментарии, число неизвестно',
    fresh: {
      one: '{comments}, {n} новый',
      few: '{comments}, {n} новых',
      many: '{comments}, {n} новых',
      other: '{comments}, {n} нового',
    },
  },
  'zh-hans': {
    closed: '{comments}，已关闭',
    noneClosed: '评论已关闭',
    failed: '{comments}，未更新',
    unknown: '评论，数量未知',
    fresh: { other: '{comments}，{n} 条新评论' },
  },
  'zh-hant': {
    closed: '{comments}，已關閉',
    noneClosed: '留言已關閉',
    failed: '{comments}，未更新',
    unknown: '留言，數量不明',
    fresh: { other: '{comments}，{n} 則新留言' },
  },
};

/** For a language tag (BCP 47); undefined where the kit has none, since two languages in one line help nobody. */
export function countWords(lang: string): CountWords | undefined {
  return all[wordsCode(lang, Object.keys(all), '')];
}

/** Adds a language, or replaces one. `code` in lower case: `nl`, `pt-br`. */
export function registerCountWords(code: string, words: CountWords): void {
  all[code.toLowerCase()] = words;
}
