using BriefingBot.Cli;
using BriefingBot.Hosting;

using var interruption = new Interruption();
return await CommandLine.RunAsync(args, Terminal.OfProcess(), TimeProvider.System, WebHost.RunAsync, interruption.Token);
