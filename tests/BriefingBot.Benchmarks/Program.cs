using BriefingBot.Benchmarks.SlackLoad;

return args is ["load-slack", .. var options] ? await SlackLoadRun.RunAsync(LoadOptions.Parse(options)) : 0;
