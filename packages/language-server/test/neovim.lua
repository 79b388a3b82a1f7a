-- Run by neovim.test.ts in a Neovim that is set up as the README says: opens a flow, asks the server for everything, and prints what comes back as JSON.
vim.cmd('edit ' .. vim.env.FLOW)
local wait = function(what) assert(vim.wait(20000, what, 20), 'timeout') end
wait(function() return #vim.diagnostic.get(0) > 0 end)

local seen = {}
seen.diagnostics = vim.tbl_map(function(each) return each.code or each.user_data.lsp.code end, vim.diagnostic.get(0))
local ask = function(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 20000)
  local _, answer = next(answers or {})
  return answer and answer.result
end
local at = function(line, column)
  vim.api.nvim_win_set_cursor(0, { line, column })
  return vim.lsp.util.make_position_params(0, 'utf-16')
end
seen.definition = ask('textDocument/definition', at(4, 76))
seen.hover = ask('textDocument/hover', at(3, 16)).contents.value
local range = vim.lsp.util.make_given_range_params({ 5, 8 }, { 5, 12 }, 0, 'utf-16')
range.context = { diagnostics = {} }
local actions = ask('textDocument/codeAction', range)
seen.actions = vim.tbl_map(function(each) return each.title end, actions)
seen.completion = vim.tbl_map(function(each) return each.label end, ask('textDocument/completion', at(3, 16)))
seen.lenses = vim.tbl_map(function(each) return each.command.title end, ask('textDocument/codeLens', at(1, 0)))
seen.symbols = vim.tbl_map(function(each) return each.name end, ask('workspace/symbol', { query = 'hang' }))
local params = at(4, 76)
params.newName = 'goodbye'
vim.lsp.util.apply_workspace_edit(ask('textDocument/rename', params), 'utf-16')
seen.renamed = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
io.stdout:write(vim.json and vim.json.encode(seen) or vim.fn.json_encode(seen))
vim.cmd('qa!')
