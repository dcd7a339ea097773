/** @typedef {{ pattern: RegExp, zh: string, en: string }} Explanation */

/** What the usual accidents look like in the output of npm, pnpm and the builds, and what to do about each. @type {Explanation[]} */
const explanations = [
  {
    pattern: /ENOSPC|no space left on device/i,
    zh: '磁盘已满。请腾出几个 GB 的空间后再试。',
    en: 'The disk is full. Free a few GB and try again.',
  },
  {
    pattern: /ENOTFOUND|EAI_AGAIN|ECONN(REFUSED|RESET)|E(TIMEDOUT|NETUNREACH)|SOCKET_TIMEOUT|network (error|request)|META_FETCH_FAIL/i,
    zh: '连不上 npm 软件源。请检查网络与代理设置（npm config get registry），然后再试；已下载的部分会保留。',
    en: 'The npm registry could not be reached. Check the network and proxy (npm config get registry); what was downloaded is kept.',
  },
  {
    pattern: /SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)|certificate/i,
    zh: '网络中的代理使用自己的证书。请把 NODE_EXTRA_CA_CERTS 设为该证书文件的路径，然后再试。',
    en: 'A proxy on the network uses a certificate of its own. Set NODE_EXTRA_CA_CERTS to the path of that certificate and try again.',
  },
  {
    pattern: /heap out of memory|ENOMEM|Cannot allocate memory|SIGKILL/i,
    zh: '内存不足。首次构建约需 2 GB 可用内存；请关闭其他程序后再试。',
    en: 'There was not enough memory. The first build needs about 2 GB; close other programs and try again.',
  },
  {
    pattern: /ERR_PNPM_OUTDATED_LOCKFILE|frozen-lockfile/i,
    zh: 'pnpm-lock.yaml 与 package.json 不一致。请运行 pnpm install 更新锁定文件并提交，或撤销对 package.json 的改动。',
    en: 'pnpm-lock.yaml does not match a package.json. Run pnpm install and commit the lockfile, or undo the change to the package.json.',
  },
  {
    pattern: /EACCES|EPERM|EROFS/i,
    zh: '没有写入权限。请确认项目文件夹归当前用户所有，且不要混用 sudo。',
    en: 'Permission was denied. Make sure that this user owns the project folder, and do not mix in sudo.',
  },
]

/**
 * Finds the usual causes in a program's output.
 * @param {string} output
 * @returns {{ zh: string, en: string }} the cause and what to do; where none is known, to read the output
 */
export const explainOutput = (output) =>
  explanations.find(({ pattern }) => pattern.test(output)) ?? {
    zh: '原因见输出；改正后再运行同一命令，已完成的步骤不会重做。',
    en: 'The output says why. Put it right and run the same command again: steps that are done are not repeated.',
  }
