using FirstByte;

// The baseline: the web server alone.
Site.Run(args[0], [], id => null);
