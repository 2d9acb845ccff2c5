-- One session in Neovim: opens a file, and writes down what the language server made arrive.
local job = vim.fn.json_decode(vim.env.FUNNEL_JOB)

vim.cmd('edit ' .. job.file)
local client = vim.lsp.start_client({ name = 'funnel', cmd = { job.node, job.funnel, 'lsp' }, root_dir = job.root })
vim.lsp.buf_attach_client(0, client)

local found = {}
vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end, 100)
found.diagnostics = vim.tbl_map(function(each) return { line = each.lnum + 1, message = each.message } end, vim.diagnostic.get(0))

local function ask(method, place)
  vim.api.nvim_win_set_cursor(0, { place.line, place.column - 1 })
  local answers = vim.lsp.buf_request_sync(0, method, vim.lsp.util.make_position_params(), 10000) or {}
  for _, answer in pairs(answers) do return answer.result end
end

local hover = ask('textDocument/hover', job.hover)
found.hover = hover and table.concat(vim.lsp.util.convert_input_to_markdown_lines(hover.contents), '\n') or ''
local completion = ask('textDocument/completion', job.completion)
found.completion = vim.tbl_map(function(each) return each.label end, completion and (completion.items or completion) or {})
local definition = ask('textDocument/definition', job.definition)
if definition then
  vim.lsp.util.jump_to_location(definition[1] or definition, 'utf-16')
  found.definition = { file = vim.fn.expand('%:t'), line = vim.fn.line('.') }
end
vim.fn.writefile({ vim.fn.json_encode(found) }, job.result)
vim.cmd('qall!')
