/** A text in the clipboard format of Word. */
export const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15"><link rel=File-List href="file:///C:/Temp/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal, li.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;} --></style></head>
<body lang=DE style='word-wrap:break-word'><!--StartFragment-->
<h3><span style='mso-fareast-font-family:"Times New Roman"'>Zwischentitel<o:p></o:p></span></h3>
<p class=MsoNormal>Ein Satz mit <b style='mso-bidi-font-weight:normal'>fetten</b> und <i
style='mso-bidi-font-style:normal'>kursiven</i> Worten und <a href="https://example.com/">einem Link</a>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>Erster Punkt<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>Zweiter Punkt<o:p></o:p></p>
<!--EndFragment--></body></html>`

const plain = 'font-size:11pt;font-family:Arial,sans-serif;color:#000000;white-space:pre-wrap;'

/** The same text as copied from Google Docs. */
export const fromGoogleDocs = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;"
id="docs-internal-guid-6d1c2f0a-7fff-4d3e"><h3 dir="ltr" style="line-height:1.38;margin-top:16pt;"><span
style="font-size:13.99pt;color:#434343;font-weight:400;">Zwischentitel</span></h3><p dir="ltr"
style="line-height:1.38;"><span style="${plain}font-weight:400;">Ein Satz mit </span><span
style="${plain}font-weight:700;">fetten</span><span style="${plain}font-weight:400;"> und </span><span
style="${plain}font-weight:400;font-style:italic;">kursiven</span><span style="${plain}font-weight:400;"> Worten und
</span><a href="https://example.com/" style="text-decoration:none;"><span
style="${plain}color:#1155cc;text-decoration:underline;">einem Link</span></a><span
style="${plain}font-weight:400;">.</span></p><ul style="margin-top:0;"><li dir="ltr"
style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span
style="${plain}font-weight:400;">Erster Punkt</span></p></li><li dir="ltr" style="list-style-type:disc;"
aria-level="1"><p dir="ltr" role="presentation"><span
style="${plain}font-weight:400;">Zweiter Punkt</span></p></li></ul></b><br class="Apple-interchange-newline">`
