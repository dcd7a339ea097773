/**
 * @typedef {object} ReadyFacts
 * @property {string} site address
 * @property {string} admin address
 * @property {string} email of the first administrator
 * @property {{ zh: string, en: string }} password what is shown of it
 * @property {string} logs folder
 * @property {number} seconds since the start
 */

/**
 * What a person needs to know once everything runs, in both languages.
 * @param {ReadyFacts} facts
 * @returns {string} several lines
 */
export const readyNotice = ({ site, admin, email, password, logs, seconds }) => {
  const rule = '─'.repeat(76)
  return [
    '',
    rule,
    `  Presage 已就绪 · is ready  (${seconds} s)`,
    '',
    `  网站 · Site       ${site}`,
    `  后台 · Admin      ${admin}`,
    `  邮箱 · E-mail     ${email}`,
    `  密码 · Password   ${password.zh}`,
    `                    ${password.en}`,
    '',
    `  日志 · Logs       ${logs}`,
    '  停止 · Stop       Ctrl-C',
    rule,
    '',
  ].join('\n')
}
