/**
 * What Redis does in one step, on its own clock. Times are milliseconds. A meter is a hash: a field for each item, and
 * `began`, which no item is called because items are digests. Redis itself forgets the key when its time is over.
 */

/** KEYS: meter. ARGV: item, limit, ttl. Answers granted, used, began. */
export const CONSUME = `
local meter, item = KEYS[1], ARGV[1]
local began = redis.call('HGET', meter, 'began')
local used = began and redis.call('HLEN', meter) - 1 or 0
if redis.call('HEXISTS', meter, item) == 1 then return {1, used, began} end
if used >= tonumber(ARGV[2]) then return {0, used, began} end
if not began then
  local time = redis.call('TIME')
  began = string.format('%d', time[1] * 1000 + math.floor(time[2] / 1000))
  redis.call('HSET', meter, 'began', began)
  redis.call('PEXPIRE', meter, ARGV[3])
end
redis.call('HSET', meter, item, '')
return {1, used + 1, began}`;

/** KEYS: meter. ARGV: item. Answers granted, used, began. */
export const LOOK = `
local began = redis.call('HGET', KEYS[1], 'began')
local used = began and redis.call('HLEN', KEYS[1]) - 1 or 0
return {redis.call('HEXISTS', KEYS[1], ARGV[1]), used, began}`;

/** KEYS: from, to. RENAME keeps the time that is left; HSETNX keeps the begin of a running period. */
export const MERGE = `
local from, to = KEYS[1], KEYS[2]
if from == to or redis.call('EXISTS', from) == 0 then return end
if redis.call('EXISTS', to) == 0 then redis.call('RENAME', from, to) return end
for _, field in ipairs(redis.call('HKEYS', from)) do redis.call('HSETNX', to, field, '') end
redis.call('DEL', from)`;

/** KEYS: record. ARGV: before, after, ttl; a text has a "=" before it, and nothing is "". Answers whether it was done. */
export const REPLACE = `
local stands = redis.call('GET', KEYS[1])
if (stands and '=' .. stands or '') ~= ARGV[1] then return 0 end
if ARGV[2] == '' then redis.call('DEL', KEYS[1])
else redis.call('SET', KEYS[1], string.sub(ARGV[2], 2), 'PX', ARGV[3]) end
return 1`;
