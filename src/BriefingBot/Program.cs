using BriefingBot.Configuration;

Console.WriteLine(Settings.Read(new Dictionary<string, string?>()).DataDirectory);
return 0;
